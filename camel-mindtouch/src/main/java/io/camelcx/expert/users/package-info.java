// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The component {@code expert-users}.
 */
package io.camelcx.expert.users;
