// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

/**
 * A fault that has struck a request.
 *
 * @param method the request's method
 * @param path the request's path as it was sent
 * @param fault the fault as it was added
 */
public record Strike(String method, String path, Fault fault) {}
