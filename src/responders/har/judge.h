// SPDX-License-Identifier: Apache-2.0
//
// What became of each recorded fetch, in every engine.
//
//   Judge judge(recording, {engines, "", std::nullopt});
//   for (const Chain& chain : judge.chains()) show(judge.judge(chain));
//
// What the page wanted is not in a HAR; of the intents that may have led to what was sent, the first is taken that comes to
// what the browser noted. Where only counts are wanted, recall() spares judging what is like something before it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "report/har_report.h"
#include "responders/har/chains.h"
#include "responders/har/har.h"
#include "responders/har/recording.h"

namespace crosscheck::responders::har {

struct JudgeOptions {
  std::vector<browser::Engine> engines;             ///< at least one
  std::string origin;                               ///< of the page, whatever the recording says; empty: as it says
  std::optional<browser::Credentials> credentials;  ///< of every fetch, likewise
};

class Judge {
 public:
  /// @param recording must outlive this object; its entries are read as they are needed.
  Judge(Recording& recording, JudgeOptions options);

  /// The fetches that leave their page's origin, in the recording's order.
  [[nodiscard]] const std::vector<Chain>& chains() const noexcept { return chains_; }
  /// Fetches that were left out because nothing tells their page.
  [[nodiscard]] std::size_t without_page() const noexcept { return without_page_; }

  [[nodiscard]] report::HarExchange judge(const Chain& chain);
  /// What judge() would come to, where that is known: the chain is a single request that is not blocked, and one with the
  /// same outline (outline.h) was judged before. Null otherwise. Dies with the next call of judge().
  [[nodiscard]] const report::HarTally* recall(const Chain& chain) const;

 private:
  struct Run {
    browser::Outcome outcome;
    bool beyond = false;   // asked for what is not recorded
    bool assumed = false;  // a preflight that is not recorded
    std::size_t used = 0;
  };

  void read(const Chain& chain);
  [[nodiscard]] std::shared_ptr<const Answer> answer_of(const Entry& entry, bool conditional) const;
  [[nodiscard]] Run run(browser::Engine engine, const browser::Intent& intent) const;
  [[nodiscard]] bool fits(const Run& run, const report::HarRecord& record) const;
  [[nodiscard]] std::vector<browser::Intent> candidates(const browser::Intent& first) const;
  [[nodiscard]] browser::Intent first_intent(const Chain& chain);
  [[nodiscard]] std::optional<Run> choose(report::HarExchange& exchange) const;
  [[nodiscard]] std::uint64_t likeness_of(const Chain& chain) const;

  Recording& recording_;
  JudgeOptions options_;
  std::vector<Chain> chains_;
  std::size_t without_page_ = 0;
  // of the chain at hand
  std::vector<Entry> preflights_, requests_;  // one a step; without a URL where none is recorded
  std::vector<Hop> hops_;
  Entry document_;
  std::uint32_t document_page_ = UINT32_MAX;
  std::unordered_map<std::uint64_t, report::HarTally> tallies_;  // by likeness
};

}  // namespace crosscheck::responders::har
