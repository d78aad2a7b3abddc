// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** {@code camel-cx-bom} has a version for every module that is published, and for nothing else. */
class BomTest {

    private static final Path ROOT = Path.of("..");
    private static final Path BOM = ROOT.resolve("camel-cx-bom");

    /** To be copied: not published. */
    private static final Path EXAMPLES = ROOT.resolve("examples");

    @Test
    void listsEveryPublishedModule() throws Exception {
        List<String> listed = Pom.in(BOM).values("/project/dependencyManagement/dependencies/dependency/artifactId");

        assertThat(listed)
                .as(
                        "What camel-cx-bom/pom.xml lists, and the modules without <maven.deploy.skip>true</maven.deploy.skip>:")
                .containsExactlyInAnyOrderElementsOf(publishedBelow(ROOT).toList());
    }

    @Test
    void managesNothingElse() throws Exception {
        Pom bom = Pom.in(BOM);

        assertThat(bom.values("/project/dependencyManagement/dependencies/dependency/groupId"))
                .containsOnly("io.camelcx");
        assertThat(bom.values("/project/parent")).isEmpty();
    }

    @Test
    void hasTheVersionOfTheModules() throws Exception {
        assertThat(Pom.in(BOM).values("/project/version"))
                .isEqualTo(Pom.in(ROOT).values("/project/version"));
    }

    private static Stream<String> publishedBelow(Path folder) throws Exception {
        Stream<String> published = Stream.empty();
        for (String module : Pom.in(folder).values("//modules/module")) {
            Path path = folder.resolve(module);
            if (path.startsWith(EXAMPLES)) {
                continue;
            }
            Pom pom = Pom.in(path);
            if (pom.isPublished() && !path.equals(BOM)) {
                published = Stream.concat(published, Stream.of(pom.artifactId()));
            }
            published = Stream.concat(published, publishedBelow(path));
        }
        return published;
    }

    private record Pom(Document document) {

        static Pom in(Path folder) throws Exception {
            // Not aware of namespaces: so names need no prefix.
            return new Pom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(folder.resolve("pom.xml").toFile()));
        }

        String artifactId() throws Exception {
            return values("/project/artifactId").get(0);
        }

        /** A module with modules of its own only groups them; a user never depends on it. */
        boolean isPublished() throws Exception {
            return values("/project/modules/module").isEmpty()
                    && !values("/project/properties/maven.deploy.skip").contains("true");
        }

        List<String> values(String path) throws Exception {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, document, XPathConstants.NODESET);
            return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                    .map(nodes::item)
                    .map(Node::getTextContent)
                    .map(String::strip)
                    .toList();
        }
    }
}
