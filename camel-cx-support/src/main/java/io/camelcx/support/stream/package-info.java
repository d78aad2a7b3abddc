// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** What the JDK's streams lack. */
package io.camelcx.support.stream;
