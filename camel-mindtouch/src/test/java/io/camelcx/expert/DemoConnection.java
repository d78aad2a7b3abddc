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
package io.camelcx.expert;

import java.net.URI;
import java.time.Duration;

/** A connection with the server token that a simulator knows by default, which may be asked as often as one likes. */
public final class DemoConnection {

    private DemoConnection() {}

    /** A connection to a simulator. */
    public static ExpertConnection to(URI baseUrl) {
        ExpertConnection connection = new ExpertConnection();
        connection.setSiteUrl(baseUrl.toString());
        connection.setApiKey("demo-server-key");
        connection.setSecretKey("demo-server-secret");
        connection.setUser("=admin");
        connection.setMaxPerMinute(0);
        connection.getRetry().setDelay(Duration.ofMillis(1));
        return connection;
    }
}
