// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "base/ascii.h"
#include "diagnosis/hops/changes.h"
#include "diagnosis/rules/origin_values.h"

namespace crosscheck::diagnosis {
namespace {

using browser::Failure;

constexpr std::string_view kAllowOrigin = "Access-Control-Allow-Origin";

bool is_response(const std::shared_ptr<const Answer>& answer) { return answer && !answer->error; }

const std::shared_ptr<const Answer>& answer_of(const Hop& hop, std::size_t exchange) {
  static const std::shared_ptr<const Answer> kNone;
  return exchange < hop.answers.size() ? hop.answers[exchange] : kNone;
}

std::size_t failing_index(const browser::Outcome& outcome) {
  const std::size_t last = outcome.exchanges.size() - 1;
  return outcome.evidence ? std::min<std::size_t>(outcome.evidence->exchange, last) : last;
}

// The last exchange up to the failing one that a layer behind the first was asked.
std::optional<std::size_t> deciding_exchange(const browser::Outcome& outcome, const std::vector<Hop>& hops) {
  if (outcome.exchanges.empty()) return std::nullopt;
  for (std::size_t i = failing_index(outcome) + 1; i-- > 0;) {
    const bool asked = std::any_of(hops.begin() + 1, hops.end(), [&](const Hop& hop) { return answer_of(hop, i); });
    if (asked || hops.size() == 1) return i;
  }
  return std::nullopt;
}

bool same_request(const browser::Request& a, const browser::Request& b) {
  return a.method == b.method && a.preflight == b.preflight && a.url == b.url;
}

// What the browser makes of the conversation with one answer in another's place; kNone when it gets further than the
// conversation did, and so to requests that nobody has answered.
Failure failure_with(browser::Engine engine, const browser::Intent& intent, const browser::Outcome& outcome,
                     std::size_t exchange, const std::shared_ptr<const Answer>& answer) {
  browser::Fetch fetch(engine, intent);
  std::size_t i = 0;
  for (; const browser::Request* request = fetch.next(); ++i) {
    if (i >= outcome.exchanges.size() || !same_request(*request, outcome.exchanges[i].request)) return Failure::kNone;
    fetch.deliver(i == exchange ? answer : outcome.exchanges[i].answer);
  }
  return fetch.outcome().failure;
}

bool is_about_origin_value(Failure failure) {
  return failure == Failure::kAcaoMismatch || failure == Failure::kPreflightAcaoMismatch ||
         failure == Failure::kAcaoInvalid || failure == Failure::kPreflightAcaoInvalid;
}

class Comparing {
 public:
  Comparing(browser::Engine engine, const browser::Intent& intent, const browser::Outcome& outcome,
            const std::vector<Hop>& hops)
      : engine_(engine), intent_(intent), outcome_(outcome), hops_(hops) {
    found_.hops.resize(hops.size());
  }

  Comparison run() && {
    if (hops_.empty()) return std::move(found_);
    find_changes();
    const auto deciding = deciding_exchange(outcome_, hops_);
    if (!deciding) return std::move(found_);
    found_.exchange = static_cast<std::uint16_t>(*deciding);
    for (std::size_t i = 0; i < hops_.size(); ++i) judge(i);
    if (outcome_.verdict == browser::Verdict::kBlocked) find_owner();
    return std::move(found_);
  }

 private:
  const Answer& deciding_answer(std::size_t hop) const { return *answer_of(hops_[hop], found_.exchange); }
  HopVerdict verdict(std::size_t hop) const { return found_.hops[hop].verdict; }

  // The next layer behind that answers this exchange; hops_.size() when there is none.
  std::size_t next_behind(std::size_t hop, std::size_t exchange) const {
    do {
      ++hop;
    } while (hop < hops_.size() && !is_response(answer_of(hops_[hop], exchange)));
    return hop;
  }

  void find_changes() {
    for (std::size_t exchange = 0; exchange < outcome_.exchanges.size(); ++exchange) {
      for (std::size_t hop = 0; hop < hops_.size(); ++hop) {
        const std::size_t behind = next_behind(hop, exchange);
        if (behind == hops_.size() || !is_response(answer_of(hops_[hop], exchange))) continue;
        std::vector<Change> changes =
            changes_between(*answer_of(hops_[behind], exchange), *answer_of(hops_[hop], exchange),
                            static_cast<std::uint16_t>(exchange));
        std::move(changes.begin(), changes.end(), std::back_inserter(found_.hops[hop].changes));
      }
    }
  }

  void judge(std::size_t hop) {
    const std::shared_ptr<const Answer>& answer = answer_of(hops_[hop], found_.exchange);
    HopState& state = found_.hops[hop];
    if (!answer) return;
    state.failure = hop == 0 ? outcome_.failure : failure_with(engine_, intent_, outcome_, found_.exchange, answer);
    if (answer->error) {
      state.verdict = HopVerdict::kSilent;
    } else {
      state.verdict = state.failure == Failure::kNone ? HopVerdict::kPasses : HopVerdict::kFails;
    }
  }

  bool fails_alike(std::size_t a, std::size_t b) const {
    if (found_.hops[a].failure != found_.hops[b].failure) return false;
    const Answer& one = deciding_answer(a);
    const Answer& other = deciding_answer(b);
    if (one.error || other.error) return false;
    if (is_about_origin_value(found_.hops[a].failure)) return says_the_same(kAllowOrigin, one, other);
    return one.status / 100 == other.status / 100;
  }

  void find_owner() {
    std::size_t owner = 0;
    std::size_t behind = 1;
    while (true) {
      while (behind < hops_.size() && verdict(behind) != HopVerdict::kPasses && verdict(behind) != HopVerdict::kFails) {
        ++behind;
      }
      if (behind == hops_.size() || !fails_alike(owner, behind)) break;
      owner = behind++;
    }
    found_.owner = owner;
    found_.reason = behind == hops_.size() ? Ownership::kInnermost : Ownership::kDiffers;
    if (behind < hops_.size() && stores_for_others(owner, behind)) return;
    for (std::size_t silent = owner + 1; silent < behind; ++silent) found_.unsure_of.push_back(silent);
    if (found_.unsure_of.empty() || deciding_answer(owner).error) return;
    const std::uint16_t status = deciding_answer(owner).status;
    if (status < 502 || status > 504) return;
    found_.owner = owner + 1;
    found_.reason = Ownership::kNoAnswer;
    found_.unsure_of.clear();
  }

  // A cache does what it is told: where the layer behind names an origin without Vary: Origin, that one is at fault.
  bool stores_for_others(std::size_t owner, std::size_t behind) {
    const auto varies = [&](std::size_t hop) {
      return ascii::to_lower(deciding_answer(hop).headers.get("Vary").value_or("")).find("origin") != std::string::npos;
    };
    if (deciding_answer(owner).error || !from_cache(deciding_answer(owner))) return false;
    const auto allowed = deciding_answer(behind).headers.get(kAllowOrigin);
    if (verdict(behind) != HopVerdict::kPasses || !allowed || *allowed == "*" || varies(behind)) return false;
    for (std::size_t next = behind + 1; next < hops_.size(); ++next) {
      if (verdict(next) != HopVerdict::kPasses || varies(next)) break;
      if (deciding_answer(next).headers.has(kAllowOrigin)) behind = next;
    }
    found_.owner = behind;
    found_.reason = Ownership::kNoVary;
    return true;
  }

  browser::Engine engine_;
  const browser::Intent& intent_;
  const browser::Outcome& outcome_;
  const std::vector<Hop>& hops_;
  Comparison found_;
};

}  // namespace

Comparison compare(browser::Engine engine, const browser::Intent& intent, const browser::Outcome& outcome,
                   const std::vector<Hop>& hops) {
  return Comparing(engine, intent, outcome, hops).run();
}

}  // namespace crosscheck::diagnosis
