// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * The component {@code expert-groups}.
 */
package io.camelcx.expert.groups;
