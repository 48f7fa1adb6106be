// SPDX-License-Identifier: Apache-2.0
//
// What `crosscheck check` finds in a recording: one HarExchange for every fetch that left its page's origin, written as
// they come, and what they have in common at the end. A recording of a gigabyte is never in memory.
//
//   HarJson json(out, summary, options);
//   for (...) json.add(exchange);
//   json.finish(counts);
//
// Secrets are left out as in check_report.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "report/check_report.h"

namespace crosscheck::report {

/// What a recording does not hold, and what was assumed in its place. Ids and texts: to_string() and phrases.
enum class HarNote : std::uint8_t {
  kPreflightNotRecorded,    ///< the request went out, so a preflight that is not recorded must have passed
  kCredentialsNotRecorded,  ///< with credentials it would be blocked, and nothing tells whether the page sent them
  kReasonNotRecorded,       ///< the request failed, and neither the recording nor the rules tell why
  kNotExplained,            ///< the browser noted a failure that these headers do not explain
  kNotBlocked,              ///< the browser noted an answer that it should have kept from the page
};
inline constexpr std::size_t kHarNotes = 5;
[[nodiscard]] std::string_view to_string(HarNote note) noexcept;  ///< "preflight-not-recorded"; static storage
/// A sentence. Static storage.
[[nodiscard]] std::string_view sentence(HarNote note, diagnosis::Language language) noexcept;

/// What the browser itself noted of an exchange.
struct HarRecord {
  std::optional<browser::Verdict> verdict;             ///< none where it does not tell
  browser::Failure failure = browser::Failure::kNone;  ///< kNone where it does not tell
  std::string error;                                   ///< "net::ERR_FAILED"; empty when none is noted
  std::uint16_t status = 0;                            ///< of the last response; 0 when there is none
};

struct HarExchange {
  std::size_t entry = 0;  ///< index into log.entries: of the request, or of a preflight that no request followed
  /// One result for every engine whose questions the recording answers, and for the recorder's where it noted the failure
  /// itself; none at all where nothing can be said.
  CheckReport check;
  bool from_record = false;  ///< what the check says of the recorder's engine is what it noted, not what the rules say
  HarRecord recorded;
  std::vector<HarNote> notes;
  /// With kCredentialsNotRecorded: what fails then.
  browser::Failure with_credentials = browser::Failure::kNone;

  /// True when a selected engine keeps the answer from the page, or the browser noted that it did.
  [[nodiscard]] bool blocked() const noexcept;
};

/// What an exchange that is not blocked comes to beyond its entry in a list.
struct HarTally {
  std::optional<browser::Verdict> verdict;  ///< in the leading engine; none where nothing can be said
  std::vector<HarNote> notes;
  friend bool operator==(const HarTally&, const HarTally&) = default;
};
[[nodiscard]] HarTally tally_of(const HarExchange& exchange);

/// What is known of a recording before its exchanges are looked at.
struct HarSource {
  std::string file;     ///< as the user named it
  std::string creator;  ///< "WebInspector 537.36"
  std::optional<browser::Engine> recorder;
  std::size_t entries = 0;
  std::size_t without_url = 0;
  std::size_t without_page = 0;          ///< fetches whose page's origin nothing tells
  std::vector<browser::Engine> engines;  ///< that were asked for, in the order they are shown
};

class HarJson {
 public:
  /// `crosscheck/check/1` has every exchange; `crosscheck/explain/1` those that failed, with the members of its items.
  enum class Schema : std::uint8_t { kCheck, kExplain };

  /// @param out appended to, one line for each exchange; the caller may take what is there at any time. It and the others
  /// must outlive this object.
  HarJson(std::string& out, const HarSource& source, const ReportOptions& options, Schema schema = Schema::kCheck);
  void add(const HarExchange& exchange);
  /// With kExplain, which lists what is blocked alone.
  void add(const HarTally& tally);
  void finish();

 private:
  struct Group {
    std::string failure, host;
    std::vector<std::size_t> entries;
  };
  void write_exchange(const HarExchange& exchange);

  std::string& out_;
  const HarSource& source_;
  const ReportOptions& options_;
  Schema schema_;
  bool first_ = true;
  std::map<std::string, Group> groups_;  // by cause, failure and host
  std::size_t exchanges_ = 0, blocked_ = 0, opaque_ = 0, unjudged_ = 0;
};

class HarText {
 public:
  /// @param out appended to by finish(). It and the others must outlive this object.
  HarText(std::string& out, const HarSource& source, const ReportOptions& options);
  void add(const HarExchange& exchange);
  void add(const HarTally& tally);
  void finish();

 private:
  struct Group {
    HarExchange first;
    std::vector<std::string> lines;  // of the first few
    std::size_t count = 0;
  };

  std::string& out_;
  const HarSource& source_;
  const ReportOptions& options_;
  std::map<std::string, Group> groups_;
  std::vector<std::string> order_;  // keys of groups_, as they were met
  std::size_t exchanges_ = 0, blocked_ = 0, opaque_ = 0, unjudged_ = 0;
  std::size_t notes_[kHarNotes] = {};
};

}  // namespace crosscheck::report
