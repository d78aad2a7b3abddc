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
package io.camelcx.simulator.expert.settings;

import java.util.function.UnaryOperator;

/**
 * How the simulated CXone Expert is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param credentials who may come in
 * @param site the pages at the start
 * @param api how the API behaves where vendors' sites differ
 */
public record ExpertSettings(CredentialSettings credentials, SiteSettings site, ApiSettings api) {

    public static ExpertSettings defaults() {
        return new ExpertSettings(CredentialSettings.defaults(), SiteSettings.defaults(), ApiSettings.defaults());
    }

    /** For example {@code withCredentials(c -> c.withServerKeys(new ServerKey("key", "secret")))}. */
    public ExpertSettings withCredentials(UnaryOperator<CredentialSettings> change) {
        return new ExpertSettings(change.apply(credentials), site, api);
    }

    /** For example {@code withSite(s -> s.withPages(10_000))}. */
    public ExpertSettings withSite(UnaryOperator<SiteSettings> change) {
        return new ExpertSettings(credentials, change.apply(site), api);
    }

    /** For example {@code withApi(a -> a.withLatency(Duration.ofMillis(20)))}. */
    public ExpertSettings withApi(UnaryOperator<ApiSettings> change) {
        return new ExpertSettings(credentials, site, change.apply(api));
    }
}
