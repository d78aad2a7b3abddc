// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/**
 * Operations of the vendor's APIs as data, and the engine that runs them: an API with dozens of like operations is a table. No Camel type is in
 * it.
 */
package io.camelcx.genesys.operation;
