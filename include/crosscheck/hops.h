// SPDX-License-Identifier: Apache-2.0
//
// Which of the layers that a request passes, a CDN, a proxy, the application, made the answer what it is: the same
// requests are put to each of them, and their answers are held against each other.
//
//   std::vector<diagnosis::Hop> hops = {{"cdn", ...}, {"nginx", ...}, {"app", ...}};       // outermost first
//   diagnosis::Comparison found = diagnosis::compare(engine, intent, outcome, hops);
//   if (found.owner) std::cout << hops[*found.owner].name;                                  // "nginx"
//
// No I/O: who asks the layers, and how, is the caller's.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crosscheck/browser.h"
#include "crosscheck/diagnosis.h"

namespace crosscheck::diagnosis {

/// A layer that was asked.
struct Hop {
  std::string name;     ///< as the user calls it
  std::string address;  ///< where it was asked: "http://127.0.0.1:8080"; for people
  /// What it answered to the nth request of the outermost layer's conversation; null where it was not asked.
  std::vector<std::shared_ptr<const Answer>> answers;
};

enum class ChangeKind : std::uint8_t {
  kAdded,    ///< the layer behind did not send it
  kDropped,  ///< the layer behind sent it
  kDoubled,  ///< a line more than the layer behind sent, beside what that one sent
  kChanged,  ///< another value
  kStored,   ///< this answer comes from a cache, and that of the layer behind does not
};
/// "added", "dropped", "doubled", "changed", "cached"; static storage.
[[nodiscard]] std::string_view to_string(ChangeKind kind) noexcept;

/// What a layer made of the answer of the next one behind it that answers. Names in another case, lines in another order
/// and lists in another order are no change.
struct Change {
  std::uint16_t exchange = 0;  ///< index into the outcome's exchanges
  ChangeKind kind = ChangeKind::kAdded;
  std::string header;               ///< as the standard spells it; empty: the status
  std::vector<std::string> behind;  ///< the values there, a line each
  std::vector<std::string> here;
};

/// How a layer's answer to the deciding request compares.
enum class HopVerdict : std::uint8_t {
  kPasses,    ///< with this answer the page would get further
  kFails,     ///< it would not
  kSilent,    ///< no answer
  kNotAsked,  ///< nothing was sent that it could be asked
};
/// "passes", "fails", "silent", "not-asked"; static storage.
[[nodiscard]] std::string_view to_string(HopVerdict verdict) noexcept;

struct HopState {
  HopVerdict verdict = HopVerdict::kNotAsked;
  browser::Failure failure = browser::Failure::kNone;  ///< what the browser would say of its answer
  std::vector<Change> changes;
};

/// Why a layer owns the fault.
enum class Ownership : std::uint8_t {
  kNobody,     ///< nothing is wrong, or no layer was asked
  kDiffers,    ///< the layer behind it answers well
  kInnermost,  ///< every layer behind it that answers is as wrong as it is, and nobody is behind the last
  kNoAnswer,   ///< the layer in front reports a bad gateway (502 to 504), and this one does not answer
  kNoVary,     ///< a cache in front stored its answer for another origin, and it did not say Vary: Origin
};
/// "nobody", "differs", "innermost", "no-answer", "no-vary"; static storage.
[[nodiscard]] std::string_view to_string(Ownership ownership) noexcept;

struct Comparison {
  std::vector<HopState> hops;        ///< one for each layer, in the same order
  std::uint16_t exchange = 0;        ///< the deciding one: the last that layers were asked, up to the one that failed
  std::optional<std::size_t> owner;  ///< index of the layer that has to be changed
  Ownership reason = Ownership::kNobody;
  std::vector<std::size_t> unsure_of;  ///< layers right behind the owner that do not answer: it may be one of them
};

/// Says what each layer changed, and which one owns the fault of a blocked outcome. Going in from the outermost layer, the
/// fault belongs to the last one before the first that answers better or otherwise wrong; layers that do not answer are
/// passed over. A layer that fails with another status class, or names another origin, fails otherwise.
/// @param outcome of the conversation with the outermost layer in `engine`
/// @param hops    outermost first; the first one's answers are those of the outcome
[[nodiscard]] Comparison compare(browser::Engine engine, const browser::Intent& intent, const browser::Outcome& outcome,
                                 const std::vector<Hop>& hops);

/// Ranks the causes again with what the comparison knows: a header that the owner drops is no header that the server
/// does not send.
void weigh(const Comparison& comparison, const std::vector<Hop>& hops, std::vector<Finding>& findings);

/// The names of the header lines that are compared, as far as one of the answers has them: those of CORS first, each as
/// the standard spells it. The answers are responses.
[[nodiscard]] std::vector<std::string> compared_headers(const std::vector<const Answer*>& answers);

}  // namespace crosscheck::diagnosis
