// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** The component {@code expert-search}: the search of a site, what its readers searched for, and the logs of its searches. */
package io.camelcx.expert.search;
