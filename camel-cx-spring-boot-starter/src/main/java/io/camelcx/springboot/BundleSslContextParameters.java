// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot;

import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.springframework.boot.ssl.SslBundle;

/** TLS settings that come from an SSL bundle of Spring Boot, as it is when the connection starts. */
final class BundleSslContextParameters extends SSLContextParameters {

    private final SslBundle bundle;

    BundleSslContextParameters(SslBundle bundle) {
        this.bundle = bundle;
    }

    @Override
    public SSLContext createSSLContext(CamelContext context) {
        return bundle.createSslContext();
    }
}
