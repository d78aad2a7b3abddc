// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.json;

/**
 * A record that stands for a JSON value, which Jackson writes and reads as its annotations say. In a route it converts to JSON text, bytes, streams,
 * maps and trees, and so does a list of such records; text, bytes, streams, maps and trees convert to it.
 */
public interface JsonRecord {}
