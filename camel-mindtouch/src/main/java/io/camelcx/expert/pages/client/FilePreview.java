// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import io.camelcx.expert.xml.XmlElement;

/**
 * A smaller form of a picture.
 *
 * @param rel       what it is for: thumb or webview
 * @param type      its media type
 * @param maxWidth  its pixels at most; 0 if the vendor does not say
 * @param maxHeight its pixels at most; 0 if the vendor does not say
 * @param href      where it can be downloaded
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
