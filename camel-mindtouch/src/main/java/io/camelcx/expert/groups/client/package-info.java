// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The vendor's API of groups as plain Java.
 */
package io.camelcx.expert.groups.client;
