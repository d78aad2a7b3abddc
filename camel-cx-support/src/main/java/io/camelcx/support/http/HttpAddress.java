// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses the addresses that servers and users write, as a browser does: what is not allowed in an address (blanks, <code>| { }</code>, letters
 * beyond ASCII) is encoded in UTF-8, host names may have underscores, and references are resolved by RFC 3986, section 5.2. Use it wherever text
 * becomes a {@link URI}: {@link URI#create} refuses such addresses, with a message that quotes a signed address as a whole, and {@link
 * URI#resolve} drops the document's name for a reference such as {@code ?page=2}.
 *
 * <p>Not accepted, with an empty result: other schemes than http and https, user names and passwords, and a {@code %} without two
 * hexadecimal digits. Fragments are dropped.
 */
public final class HttpAddress {

    /** RFC 3986, appendix B. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]@]+)(?::(\\d{0,5}))?");
    private static final Pattern HOST = Pattern.compile("\\[[0-9a-f:.]+]|[a-z0-9._~-]+");
    /** What {@link IDN} leaves as it is; its tables take long to load. */
    private static final Pattern PLAIN_NAME = Pattern.compile("(?:[a-zA-Z0-9_~-]{1,63}\\.)*[a-zA-Z0-9_~-]{1,63}");

    private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern SECRET_PARTS = Pattern.compile("(?<=//)[^/?#@]*@|(?<=\\?).*", Pattern.DOTALL);
    private static final String PATH_MARKS = "-._~!$&'()*+,;=:@/%";
    private static final String QUERY_MARKS = PATH_MARKS + "?[]";
    private static final int MAX_PORT = 65535;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private HttpAddress() {}

    /**
     * Parses an absolute address.
     *
     * @return empty if it is no plain http or https address
     */
    public static Optional<URI> parse(String text) {
        return resolve(Optional.empty(), text, StandardCharsets.UTF_8);
    }

    /**
     * Parses an address that may be relative to that of the document that contains it.
     *
     * @return empty if the result is no plain http or https address
     */
    public static Optional<URI> parse(URI document, String reference) {
        return resolve(Optional.of(document), reference, StandardCharsets.UTF_8);
    }

    /** As {@link #parse}, without slashes at the end, for paths to be appended. */
    public static Optional<URI> parseBase(String text) {
        return parse(text).map(address -> URI.create(address.toString().replaceAll("/+$", "")));
    }

    /**
     * Parses the value of a header such as {@code Location}. Headers are decoded as Latin-1, so that the bytes that the server has sent are known; they
     * are sent unchanged.
     *
     * @param base the address of the document
     * @return empty if the result is no plain http or https address
     */
    static Optional<URI> ofHeader(URI base, String reference) {
        return resolve(Optional.of(base), reference, StandardCharsets.ISO_8859_1);
    }

    /** The host in lower case; empty if there is none. Unlike {@link URI#getHost()} it knows names with underscores. */
    public static String host(URI uri) {
        return authority(uri)
                .map(parts -> parts.group(1).toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether there is a host. */
    static boolean hasHost(URI uri) {
        return uri.getHost() != null || !host(uri).isEmpty();
    }

    /** Scheme, host and port, in one form for each origin; credentials stay within it. */
    public static String origin(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        return scheme + "://" + host(uri) + ":" + port(uri).orElse(scheme.equals("https") ? 443 : 80);
    }

    /** Whether credentials for one address may be sent to another. */
    public static boolean sameOrigin(URI one, URI other) {
        return origin(one).equals(origin(other));
    }

    /** The port, as far as it is given. */
    static OptionalInt port(URI uri) {
        return authority(uri)
                .map(parts -> parts.group(2))
                .filter(port -> !port.isEmpty())
                .map(port -> OptionalInt.of(Integer.parseInt(port)))
                .orElse(OptionalInt.empty());
    }

    static boolean isHttp(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    }

    /** An address that may be invalid, for an error: without user, password and the values of its query, which may be a signature. */
    public static String withoutSecrets(String text) {
        return SECRET_PARTS.matcher(text).replaceAll("***");
    }

    private static Optional<Matcher> authority(URI uri) {
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        return Optional.of(AUTHORITY.matcher(authority.substring(authority.lastIndexOf('@') + 1)))
                .filter(Matcher::matches);
    }

    private static Optional<URI> resolve(Optional<URI> base, String text, Charset charset) {
        Matcher reference = REFERENCE.matcher(text.strip().replaceAll("[\\t\\r\\n]", ""));
        if (!reference.matches()) {
            return Optional.empty();
        }
        Optional<String> scheme = Optional.ofNullable(reference.group(1)).or(() -> base.map(URI::getScheme));
        boolean relative = reference.group(1) == null && reference.group(2) == null;
        Optional<String> authority = relative
                ? base.map(URI::getRawAuthority)
                : Optional.ofNullable(reference.group(2)).flatMap(HttpAddress::canonical);
        if (scheme.isEmpty() || authority.isEmpty() || !scheme.get().matches("(?i)https?")) {
            return Optional.empty();
        }
        String path = encode(reference.group(3), PATH_MARKS, charset);
        String query = reference.group(4) == null ? null : encode(reference.group(4), QUERY_MARKS, charset);
        if (relative && base.isPresent()) {
            URI document = base.get();
            query = path.isEmpty() && query == null ? document.getRawQuery() : query;
            path = path.isEmpty() ? document.getRawPath() : merged(document.getRawPath(), path);
        }
        String address =
                scheme.get() + "://" + authority.get() + DotSegments.remove(path) + (query == null ? "" : "?" + query);
        return BAD_PERCENT.matcher(address).find() ? Optional.empty() : uri(address);
    }

    private static String merged(String document, String path) {
        return path.startsWith("/") ? path : document.substring(0, document.lastIndexOf('/') + 1) + path;
    }

    /** Host and port, the host in ASCII; empty if there is a user, or no host. */
    private static Optional<String> canonical(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            String name = parts.group(1);
            String host = (name.startsWith("[") || PLAIN_NAME.matcher(name).matches() ? name : IDN.toASCII(name))
                    .toLowerCase(Locale.ROOT);
            String port = parts.group(2) == null ? "" : parts.group(2);
            boolean valid = HOST.matcher(host).matches() && (port.isEmpty() || Integer.parseInt(port) <= MAX_PORT);
            return valid ? Optional.of(port.isEmpty() ? host : host + ":" + port) : Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    private static String encode(String text, String marks, Charset charset) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(charset)) {
            char c = (char) (octet & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX[c >> 4]).append(HEX[c & 0xF]);
            }
        }
        return encoded.toString();
    }

    private static Optional<URI> uri(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
