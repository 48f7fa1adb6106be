// SPDX-License-Identifier: Apache-2.0
//
// URLs and origins as browsers understand them (the WHATWG URL Standard), with no I/O.
//
//   auto url = crosscheck::Url::parse("HTTPS://Example.com:443/a/../b");
//   url->href();                          // "https://example.com/b"
//   url->origin().serialize();            // "https://example.com"
//   crosscheck::Url::parse("../c", &*url)->href();
//
// What it never does: open a socket, resolve a name, or guess ("example.com" is an error, as it is in a browser
// without a base URL).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace crosscheck {

enum class UrlErrorCode : std::uint8_t {
  kMissingScheme,  // relative input and no base URL
  kMissingHost,    // a special scheme needs a host
  kInvalidHost,    // forbidden code point, ill-formed UTF-8, failed IDNA, or over 2048 bytes and not ASCII
  kInvalidIpv4,    // ends in a number but is no IPv4 address
  kInvalidIpv6,    // bad text between [ and ]
  kInvalidPort,    // not a number in 0..65535
  kOpaqueBase,     // relative input against a base with an opaque path
  kTooLong,        // more than kMaxUrlLength bytes
};

/// One sentence for people; static storage.
[[nodiscard]] std::string_view sentence(UrlErrorCode code) noexcept;

struct UrlError {
  UrlErrorCode code;
  std::size_t position;  ///< byte offset into the input where parsing stopped
};

/// The longest input parse() accepts, and the longest href() it returns, in bytes.
inline constexpr std::size_t kMaxUrlLength = 2 * 1024 * 1024;

/// An origin: a (scheme, host, port) tuple, or opaque. https://html.spec.whatwg.org/#origin
/// Opaque origins carry no identity here: an opaque origin is same-origin with nothing, not even a copy of itself.
class Origin {
 public:
  /// The opaque origin; serializes to "null".
  Origin() = default;

  /// Reads a serialized origin as a header or a user would write it: "null", or a URL whose origin is taken.
  /// A path, query or userinfo is ignored; std::nullopt when the text is no URL.
  [[nodiscard]] static std::optional<Origin> parse(std::string_view text);

  [[nodiscard]] bool is_opaque() const noexcept { return serialized_.empty(); }
  /// "https://example.com", "http://[::1]:8080", or "null". The view dies with this object.
  [[nodiscard]] std::string_view serialize() const noexcept {
    return is_opaque() ? std::string_view("null") : serialized_;
  }
  [[nodiscard]] std::string_view scheme() const noexcept;            ///< without the colon; "" when opaque
  [[nodiscard]] std::string_view host() const noexcept;              ///< IPv6 in brackets; "" when opaque
  [[nodiscard]] std::optional<std::uint16_t> port() const noexcept;  ///< none when it is the scheme's default

  /// https://html.spec.whatwg.org/#same-origin
  [[nodiscard]] bool same_origin(const Origin& other) const noexcept {
    return !is_opaque() && serialized_ == other.serialized_;
  }
  /// https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy: https, wss, loopback addresses and localhost
  /// names. Opaque origins are not; that of a file: URL is opaque, see Url::potentially_trustworthy.
  [[nodiscard]] bool potentially_trustworthy() const noexcept;

 private:
  friend class Url;
  std::string serialized_;  // a serialized tuple origin, already canonical; empty when opaque
};

/// https://wicg.github.io/local-network-access/#ip-address-space, from the most private to the least.
enum class AddressSpace : std::uint8_t { kUnknown, kLoopback, kLocal, kPublic };
/// "unknown", "loopback", "local", "public"; static storage.
[[nodiscard]] std::string_view to_string(AddressSpace space) noexcept;
[[nodiscard]] std::optional<AddressSpace> address_space_from_string(std::string_view text) noexcept;

/// A parsed, serialized URL record. https://url.spec.whatwg.org/#concept-url
/// Every view returned dies with the object, or when it is assigned to.
class Url {
 public:
  /// The empty URL, which parse() never gives: every part of it is empty.
  Url() = default;

  /// The basic URL parser. https://url.spec.whatwg.org/#concept-basic-url-parser
  /// @param input any bytes; taken as UTF-8, ill-formed sequences as U+FFFD. At most kMaxUrlLength bytes.
  /// @param base  resolved against when the input is relative; null or an empty URL when there is none.
  [[nodiscard]] static tl::expected<Url, UrlError> parse(std::string_view input, const Url* base = nullptr);

  [[nodiscard]] std::string_view href() const noexcept { return href_; }
  [[nodiscard]] std::string_view href_without_fragment() const noexcept;
  [[nodiscard]] std::string_view scheme() const noexcept;  ///< without the colon
  [[nodiscard]] std::string_view username() const noexcept;
  [[nodiscard]] std::string_view password() const noexcept;
  [[nodiscard]] bool has_host() const noexcept { return at_.has_host; }
  [[nodiscard]] std::string_view host() const noexcept;                     ///< serialized, IPv6 in brackets, no port
  [[nodiscard]] std::optional<std::uint16_t> port() const noexcept;         ///< none when it is the scheme's default
  [[nodiscard]] std::string_view path() const noexcept;                     ///< "/a/b", or the opaque path
  [[nodiscard]] std::optional<std::string_view> query() const noexcept;     ///< without '?'
  [[nodiscard]] std::optional<std::string_view> fragment() const noexcept;  ///< without '#'
  /// Path and query: what a request line carries; "/" at least for http(s). Dies with the object.
  [[nodiscard]] std::string_view request_target() const noexcept;

  /// A special scheme: ftp, file, http, https, ws, wss. https://url.spec.whatwg.org/#special-scheme
  [[nodiscard]] bool is_special() const noexcept;
  /// http or https.
  [[nodiscard]] bool is_http() const noexcept;
  [[nodiscard]] bool has_opaque_path() const noexcept { return at_.opaque_path; }
  /// https://url.spec.whatwg.org/#include-credentials
  [[nodiscard]] bool includes_credentials() const noexcept { return at_.host_begin > at_.authority_begin; }
  /// The URL with username and password removed.
  [[nodiscard]] Url without_credentials() const;
  /// The URL with another fragment (none when nullopt); the text is taken as already percent-encoded.
  [[nodiscard]] Url with_fragment(std::optional<std::string_view> fragment) const;

  /// https://url.spec.whatwg.org/#concept-url-origin (blob: URLs take the origin of their path; file: is opaque)
  [[nodiscard]] Origin origin() const;
  /// Equal to this->origin().same_origin(origin), without building an Origin.
  [[nodiscard]] bool has_origin(const Origin& origin) const;
  /// https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy: a URL of a trustworthy origin, file:, data:,
  /// about:blank and about:srcdoc.
  [[nodiscard]] bool potentially_trustworthy() const;

  friend bool operator==(const Url& a, const Url& b) noexcept { return a.href_ == b.href_; }

 private:
  friend class UrlParser;

  // Offsets into href_, which is
  // scheme ':' ["//" [username [":" password] "@"] host [":" port]] ["/."] path ["?" query] ["#" fragment]
  // where "/." keeps a path that begins with two slashes from reading as a host.
  struct Parts {
    std::uint32_t scheme_end = 0;       // of the colon
    std::uint32_t authority_begin = 0;  // after "//", or after the colon when there is no host
    std::uint32_t username_end = 0;
    std::uint32_t host_begin = 0;  // after '@' when there is one
    std::uint32_t host_end = 0;
    std::uint32_t path_begin = 0;      // after the port
    std::uint32_t query_begin = 0;     // of '?', or where it would stand
    std::uint32_t fragment_begin = 0;  // of '#', or href_.size()
    std::int32_t port = -1;
    bool has_host = false;
    bool opaque_path = false;
  };

  [[nodiscard]] std::string_view view(std::uint32_t begin, std::uint32_t end) const noexcept {
    return {href_.data() + begin, end - begin};
  }

  std::string href_;
  Parts at_;
};

}  // namespace crosscheck
