// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.json.JsonRecord;

/** What the toy's system stores. */
public record ToyNote(int number, String text) implements JsonRecord {}
