/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
