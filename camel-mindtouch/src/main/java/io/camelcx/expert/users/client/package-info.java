// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The vendor's API of users as plain Java.
 */
package io.camelcx.expert.users.client;
