// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** What the consumers of notifications have in common: a queue of each, delivery in order by shared threads, health, meters and console. */
package io.camelcx.genesys.notification;
