// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The vendor's API of files that are attached to pages, as plain Java. */
package io.camelcx.expert.files.client;
