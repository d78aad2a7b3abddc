// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code genesys-udm}: exports of contacts and interactions (User Data Management API). */
package io.camelcx.genesys.udm;
