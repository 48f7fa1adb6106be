// SPDX-License-Identifier: Apache-2.0
#include "responders/har/chains.h"

#include <algorithm>
#include <cmath>

namespace crosscheck::responders::har {
namespace {

/// A preflight starts within this of its request, in milliseconds; it may be noted before it or after it.
constexpr double kPreflightPatience = 60'000;
/// Browsers give up after 20 redirects.
constexpr std::size_t kMostSteps = 32;

class Pairing {
 public:
  explicit Pairing(const Recording& recording) : lines_(recording.lines()), claimed_(lines_.size()) {
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].kind == Line::kRequest) requests_.push_back(i);
      if (lines_[i].kind == Line::kPreflight) preflights_.push_back(i);
    }
    by_time_ = requests_;
    std::sort(by_time_.begin(), by_time_.end(), [&](auto a, auto b) { return before(a, b); });
    for (auto* list : {&requests_, &preflights_}) {
      std::sort(list->begin(), list->end(), [&](auto a, auto b) {
        return lines_[a].url != lines_[b].url ? lines_[a].url < lines_[b].url : before(a, b);
      });
    }
  }

  std::vector<Chain> chains() {
    std::vector<Chain> chains;
    for (const std::uint32_t first : by_time_) {
      if (claimed_[first]) continue;
      Chain chain;
      for (std::uint32_t i = first; i != kNoEntry && chain.steps.size() < kMostSteps; i = redirected_from(i)) {
        claimed_[i] = true;
        chain.steps.push_back({preflight_of(i), i});
      }
      chains.push_back(std::move(chain));
    }
    for (const std::uint32_t i : preflights_) {
      if (!claimed_[i]) chains.push_back({{{i, kNoEntry}}});
    }
    std::sort(chains.begin(), chains.end(), [](const Chain& a, const Chain& b) { return a.head() < b.head(); });
    return chains;
  }

 private:
  bool before(std::uint32_t a, std::uint32_t b) const {
    return lines_[a].started != lines_[b].started ? lines_[a].started < lines_[b].started : a < b;
  }

  /// The part of a list, which is in the order of URLs and times, that is about one URL.
  std::pair<std::size_t, std::size_t> range_of(const std::vector<std::uint32_t>& list, std::uint64_t url) const {
    const auto less = [&](std::uint32_t i, std::uint64_t value) { return lines_[i].url < value; };
    const auto greater = [&](std::uint64_t value, std::uint32_t i) { return value < lines_[i].url; };
    const auto begin = std::lower_bound(list.begin(), list.end(), url, less);
    return {static_cast<std::size_t>(begin - list.begin()),
            static_cast<std::size_t>(std::upper_bound(begin, list.end(), url, greater) - list.begin())};
  }

  /// The nearest preflight of that URL and method that is nobody's yet.
  std::uint32_t preflight_of(std::uint32_t request) {
    const auto [begin, end] = range_of(preflights_, lines_[request].url);
    const auto later = std::lower_bound(preflights_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        preflights_.begin() + static_cast<std::ptrdiff_t>(end), request,
                                        [&](auto a, auto b) { return before(a, b); });
    const auto from = static_cast<std::size_t>(later - preflights_.begin());
    std::uint32_t nearest = kNoEntry;
    double distance = kPreflightPatience;
    const auto consider = [&](std::size_t at) {
      const std::uint32_t candidate = preflights_[at];
      const double apart = std::abs(lines_[candidate].started - lines_[request].started);
      if (apart > kPreflightPatience) return false;
      if (claimed_[candidate] || lines_[candidate].method != lines_[request].method) return true;
      if (apart <= distance) {
        nearest = candidate;
        distance = apart;
      }
      return false;
    };
    for (std::size_t at = from; at > begin && consider(at - 1);) --at;
    for (std::size_t at = from; at < end && consider(at);) ++at;
    if (nearest != kNoEntry) claimed_[nearest] = true;
    return nearest;
  }

  /// The first request after this one for the URL that it was redirected to.
  std::uint32_t redirected_from(std::uint32_t request) const {
    if (lines_[request].redirect == 0) return kNoEntry;
    const auto [begin, end] = range_of(requests_, lines_[request].redirect);
    const auto first = std::upper_bound(requests_.begin() + static_cast<std::ptrdiff_t>(begin),
                                        requests_.begin() + static_cast<std::ptrdiff_t>(end), request,
                                        [&](auto a, auto b) { return before(a, b); });
    for (auto at = first; at != requests_.begin() + static_cast<std::ptrdiff_t>(end); ++at) {
      if (!claimed_[*at]) return *at;
    }
    return kNoEntry;
  }

  const std::vector<Line>& lines_;
  std::vector<bool> claimed_;
  std::vector<std::uint32_t> requests_, preflights_;  // in the order of URLs, then of time
  std::vector<std::uint32_t> by_time_;
};

}  // namespace

std::uint32_t asking_site(const Recording& recording, const Chain& chain) {
  const Step& first = chain.steps.front();
  const std::uint32_t site = recording.lines()[chain.head()].from;
  return site != 0 || first.preflight == kNoEntry ? site : recording.lines()[first.preflight].from;
}

std::vector<Chain> cross_origin_chains(const Recording& recording, std::uint32_t origin) {
  std::vector<Chain> chains = Pairing(recording).chains();
  std::erase_if(chains, [&](const Chain& chain) {
    const std::uint32_t from = origin != 0 ? origin : asking_site(recording, chain);
    return std::all_of(chain.steps.begin(), chain.steps.end(), [&](const Step& step) {
      const std::uint32_t entry = step.request != kNoEntry ? step.request : step.preflight;
      return recording.lines()[entry].site == from;
    });
  });
  return chains;
}

}  // namespace crosscheck::responders::har
