// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What all APIs of CXone Expert have in common: calls, documents, addresses, times, users and files. Plain Java.
 */
package io.camelcx.expert.api;
