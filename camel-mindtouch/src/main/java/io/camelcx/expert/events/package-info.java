// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The events of a site, as the consumers of several components follow them. */
package io.camelcx.expert.events;
