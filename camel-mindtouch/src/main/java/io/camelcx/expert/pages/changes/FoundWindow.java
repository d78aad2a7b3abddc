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
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;

/**
 * All pages that were changed within a window of time.
 *
 * @param window     the window
 * @param pages      the oldest change first
 * @param unreadable rows that lack what tells one change from another
 */
public record FoundWindow(TimeWindow window, List<FoundPage> pages, List<XmlElement> unreadable) {}
