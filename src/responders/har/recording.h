// SPDX-License-Identifier: Apache-2.0
//
// A HAR, read where it lies: one pass notes where each entry is and what is needed to pair it with others; an entry is
// read in full when it is the first of its kind (outline.h), or when somebody asks for it. So a file of a gigabyte takes a
// few dozen bytes for each of its entries.
//
//   auto recording = Recording::read(json);          // or what is wrong with it, and where
//   Entry entry;
//   recording->entry(7, false, entry);
//
// What it never does: open a file, or change `json`.
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "crosscheck/browser.h"
#include "responders/har/entry.h"

namespace crosscheck::responders::har {

struct ReadError {
  std::string message;
  std::size_t position = 0;  ///< byte offset
};

/// Who wrote the recording, as it says itself.
struct Recorder {
  std::string name;  ///< "WebInspector", "Firefox"; the browser's where the creator is another program
  std::string version;
  std::optional<browser::Engine> engine;  ///< whose conventions it follows
};

/// What of an entry is kept.
struct Line {
  enum Kind : std::uint8_t { kRequest, kPreflight, kDocument, kOther };  ///< kOther: nothing that CORS is about

  std::uint64_t begin = 0;
  std::uint64_t size = 0;
  std::uint64_t url = 0;       ///< hash of the URL without its fragment
  std::uint64_t redirect = 0;  ///< hash of where it redirects to; 0 when it does not
  std::uint64_t method = 0;    ///< hash of the method; of a preflight, of the method it asks for
  double started = 0;          ///< milliseconds; never NaN
  std::uint32_t page = 0;      ///< index into pages
  std::uint32_t site = 0;      ///< index into sites: scheme, host and port of the URL
  std::uint32_t from = 0;      ///< likewise of who asks; 0 when it is not told
  std::uint32_t likeness = 0;  ///< entries of one number have the same outline (outline.h); 0: compared to none
  std::uint16_t status = 0;
  Kind kind = kRequest;
};

/// Index into sites() of what has no origin of its own.
inline constexpr std::uint32_t kOpaqueSite = 1;

struct Page {
  std::string id;
  std::string address;  ///< its title, where that is a URL
  std::uint32_t site = 0;
  std::int64_t document = -1;  ///< index of the entry that is the page itself; -1 when there is none
};

class Recording {
 public:
  /// @param json the whole file. EntryReader::kPadding bytes must be readable after it, and it must outlive the recording.
  [[nodiscard]] static tl::expected<Recording, ReadError> read(std::string_view json);

  [[nodiscard]] const std::vector<Line>& lines() const noexcept { return lines_; }
  [[nodiscard]] const Recorder& recorder() const noexcept { return recorder_; }
  /// The first is for entries that name none.
  [[nodiscard]] const std::vector<Page>& pages() const noexcept { return pages_; }
  /// Serialized origins; the first is empty, and stands for what is not known, the second is "null".
  [[nodiscard]] const std::vector<std::string>& sites() const noexcept { return sites_; }
  /// Entries without a URL that is one, which cannot be looked at.
  [[nodiscard]] std::size_t without_url() const noexcept { return without_url_; }

  /// Reads the nth entry. It was sound when read() went over it.
  void entry(std::size_t index, bool with_body, Entry& out);

 private:
  Recording() = default;
  // Each returns where its value ends.
  tl::expected<std::size_t, ReadError> read_log(std::size_t begin);
  tl::expected<std::size_t, ReadError> read_entries(std::size_t begin);
  void read_recorder(std::size_t begin, bool is_browser);
  void read_pages(std::size_t begin);
  [[nodiscard]] Line line_of(const Entry& entry);
  void add(Line line, std::string_view url, double started);
  void find_documents();
  std::uint32_t site_of(std::string_view url);
  std::uint32_t page_of(const std::string& id);
  [[nodiscard]] ReadError fault(std::string_view expected, std::size_t at) const;

  std::string_view json_;
  EntryReader reader_;
  Recorder recorder_;
  std::vector<Line> lines_;
  std::vector<Page> pages_;
  std::vector<std::string> sites_;
  std::unordered_map<std::string, std::uint32_t> sites_by_prefix_;
  std::unordered_map<std::string, std::uint32_t> pages_by_id_;
  std::size_t without_url_ = 0;
};

/// Line and column, from 1, of an offset; columns count bytes.
struct Place {
  std::size_t line, column;
};
[[nodiscard]] Place place_of(std::string_view text, std::size_t position) noexcept;

/// True when a text that begins like this one may be a HAR: an object whose first member is "log".
[[nodiscard]] bool looks_like_har(std::string_view beginning) noexcept;

}  // namespace crosscheck::responders::har
