// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The Workspace API: its operations as data, its events, and the outcomes that they bring. No Camel type is in it. */
package io.camelcx.genesys.workspace.client;
