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
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * What a move leaves where the page was, immutable.
 *
 * @param id its own number
 * @param path where the page was
 * @param target where it went
 * @param title the page's title at that time
 * @param created when it moved
 */
public record Redirect(int id, PagePath path, PagePath target, String title, Instant created) implements Place {}
