// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Data Actions API of NICE CXone as plain Java: calls, deployments, and a folder that is compared with the tenant. */
package io.camelcx.cxone.actions.client;
