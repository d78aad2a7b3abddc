// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.io.IOException;

/** A document that is no XML, or none that is accepted. The message says where and why, and tells nothing of what stands there. */
public final class XmlException extends IOException {

    XmlException(String message) {
        super(message);
    }
}
