// SPDX-License-Identifier: Apache-2.0
//
// Header lists that keep what was on the wire: order, case, duplicates and bytes.
//
//   crosscheck::HeaderList headers{{"Vary", "Origin"}, {"vary", "Accept"}};
//   headers.get("VARY");      // "Origin, Accept"
//   headers.count("vary");    // 2
//
// Values are bytes as received, without the surrounding whitespace the wire allowed; names are never normalised.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/url.h"

namespace crosscheck {

struct Header {
  std::string name;
  std::string value;
  friend bool operator==(const Header&, const Header&) = default;
};

/// https://fetch.spec.whatwg.org/#concept-header-list. Names compare ASCII case-insensitively.
class HeaderList {
 public:
  using Storage = std::vector<Header>;
  using const_iterator = Storage::const_iterator;

  HeaderList() = default;
  HeaderList(std::initializer_list<Header> lines) : lines_(lines) {}

  void append(std::string_view name, std::string_view value) {
    lines_.push_back({std::string(name), std::string(value)});
  }
  void append(Header line) { lines_.push_back(std::move(line)); }
  /// Replaces the first line of that name and removes the others; appends when there is none.
  void set(std::string_view name, std::string_view value);
  /// Adds ", " and `value` to the first line of that name; appends when there is none.
  /// https://fetch.spec.whatwg.org/#concept-header-list-combine
  void combine(std::string_view name, std::string_view value);
  /// Removes every line of that name.
  void remove(std::string_view name);
  void clear() noexcept { lines_.clear(); }

  [[nodiscard]] bool has(std::string_view name) const noexcept { return find(name) != nullptr; }
  [[nodiscard]] std::size_t count(std::string_view name) const noexcept;
  /// The first line of that name, or null. The pointer dies when the list changes.
  [[nodiscard]] const Header* find(std::string_view name) const noexcept;
  /// All values of that name joined with ", ". https://fetch.spec.whatwg.org/#concept-header-list-get
  [[nodiscard]] std::optional<std::string> get(std::string_view name) const;

  [[nodiscard]] const_iterator begin() const noexcept { return lines_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return lines_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return lines_.size(); }
  [[nodiscard]] bool empty() const noexcept { return lines_.empty(); }
  [[nodiscard]] const Header& operator[](std::size_t i) const noexcept { return lines_[i]; }
  void reserve(std::size_t n) { lines_.reserve(n); }

  friend bool operator==(const HeaderList&, const HeaderList&) = default;

 private:
  Storage lines_;
};

/// Why no response came back from the network.
enum class NetworkErrorKind : std::uint8_t {
  kRefused,  ///< nothing listens there
  kDropped,  ///< the connection ended before a whole response
  kTls,      ///< handshake or certificate
  kDns,      ///< the name does not resolve
  kTimeout,
  kInvalid,  ///< bytes that are no HTTP response
};
[[nodiscard]] std::string_view to_string(NetworkErrorKind kind) noexcept;
[[nodiscard]] std::optional<NetworkErrorKind> network_error_from_string(std::string_view text) noexcept;

struct NetworkError {
  NetworkErrorKind kind;
  std::string detail;  ///< for people: "self-signed certificate"; may be empty
};

/// What came back for one request: a response, or the reason there is none.
struct Answer {
  std::optional<NetworkError> error;                    ///< when set, the rest is meaningless
  std::uint16_t status = 0;                             ///< 100..999
  HeaderList headers;                                   ///< the final response's, trailers and 1xx left out
  std::string body;                                     ///< at most the first few kilobytes; may be empty
  std::string http_version;                             ///< "1.1", "2"; empty when unknown
  AddressSpace address_space = AddressSpace::kUnknown;  ///< of the address that was connected to
};

}  // namespace crosscheck
