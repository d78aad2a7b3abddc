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
package io.camelcx.cxone;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/** A connection with the access key that a simulator knows by default, and a pace that no other test shares. */
public final class DemoConnection {

    private DemoConnection() {}

    /** A connection to a simulator. */
    public static CxoneConnection to(URI baseUrl) {
        CxoneConnection connection = new CxoneConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setAccessKey("demo-access-key");
        connection.setSecretKey("demo-access-secret");
        connection.setTenant(UUID.randomUUID().toString());
        connection.setSubmitInterval(Duration.ofMillis(1));
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }
}
