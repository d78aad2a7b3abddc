// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Camel component for files that are attached to pages of CXone Expert. */
package io.camelcx.expert.files;
