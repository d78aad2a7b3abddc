// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.api.PageFile;

/**
 * A file that was downloaded completely.
 *
 * @param file  what the site says of this revision
 * @param bytes the number of bytes
 * @param type  the media type; empty if the site does not say
 */
public record Download(PageFile file, long bytes, String type) {}
