// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

/**
 * A file of a mail.
 *
 * @param name its name, without a folder
 * @param contentType its media type
 * @param base64 its content; line breaks are allowed
 */
public record MailFile(String name, String contentType, String base64) {}
