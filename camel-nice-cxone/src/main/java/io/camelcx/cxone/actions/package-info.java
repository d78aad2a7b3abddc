// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code cxone-actions}: Data Actions of NICE CXone. */
package io.camelcx.cxone.actions;
