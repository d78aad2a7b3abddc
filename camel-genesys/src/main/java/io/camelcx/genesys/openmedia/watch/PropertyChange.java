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
package io.camelcx.genesys.openmedia.watch;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A property that has another value than before.
 *
 * @param path   where it stands, as a JSON pointer such as {@code /userData/priority}
 * @param before its value until now; a missing node if it is new
 * @param after  its value now; a missing node if it is gone
 */
public record PropertyChange(String path, JsonNode before, JsonNode after) {}
