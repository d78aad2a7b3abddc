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
package io.camelcx.expert.pages;

import io.camelcx.support.exchange.AsyncAnswer;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultAsyncProducer;

/** Reads and writes pages. No thread is held while a call waits for its turn. */
public class ExpertPagesProducer extends DefaultAsyncProducer {

    private final ExpertPagesEndpoint endpoint;
    private ExpertPagesOperations operations;

    ExpertPagesProducer(ExpertPagesEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        operations = new ExpertPagesOperations(endpoint);
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        return AsyncAnswer.of(exchange, callback, () -> operations.execute(exchange));
    }
}
