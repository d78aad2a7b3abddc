// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.xml.XmlElement;

/**
 * A smaller version of a picture.
 *
 * @param rel       its purpose: thumb or webview
 * @param type      its media type
 * @param maxWidth  its maximum width in pixels; 0 if the response does not contain it
 * @param maxHeight its maximum height in pixels; 0 if the response does not contain it
 * @param href      the URL for its download
 */
public record FilePreview(String rel, String type, long maxWidth, long maxHeight, String href) {

    static FilePreview read(XmlElement preview) {
        return new FilePreview(
                preview.attribute("rel").orElse(""),
                preview.attribute("type").orElse(""),
                preview.number("maxwidth").orElse(0),
                preview.number("maxheight").orElse(0),
                preview.attribute("href").orElse(""));
    }
}
