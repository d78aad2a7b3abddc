// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0

/** Tables in a database: made where they are missing, written in transactions. Nothing here knows what stands in them. */
package io.camelcx.hub.database;
