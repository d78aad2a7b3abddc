// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

/**
 * A fault that was applied to a request.
 *
 * @param method the request's method
 * @param path the request's path as it was sent
 * @param fault the fault as it was added
 */
public record AppliedFault(String method, String path, Fault fault) {}
