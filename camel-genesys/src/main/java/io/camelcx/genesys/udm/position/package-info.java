// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Which exports of the history a consumer has processed. No Camel type is in it. */
package io.camelcx.genesys.udm.position;
