// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * What the operations of several Expert components read from messages.
 */
package io.camelcx.expert.operation;
