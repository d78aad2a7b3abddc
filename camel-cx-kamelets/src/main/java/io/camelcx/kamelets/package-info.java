// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** What the kamelets of this module are made of besides the components: the beans of their templates, which find a connection and a position store. */
package io.camelcx.kamelets;
