// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.io.IOException;

/** A document that is malformed or exceeds a limit. The message says where and why, and never contains content of the document. */
public final class XmlException extends IOException {

    XmlException(String message) {
        super(message);
    }
}
