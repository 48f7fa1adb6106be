// SPDX-License-Identifier: Apache-2.0
#include "apps/cli/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace crosscheck::cli {
namespace {

struct Descriptor {
  int number;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

bool read_all(int descriptor, std::string& out) {
  char block[65536];
  while (true) {
    const ssize_t n = ::read(descriptor, block, sizeof block);
    if (n <= 0) return n == 0;
    out.append(block, static_cast<std::size_t>(n));
  }
}

}  // namespace

std::unique_ptr<MappedFile> MappedFile::open(const std::string& name) {
  const Descriptor file{::open(name.c_str(), O_RDONLY | O_CLOEXEC)};
  struct stat status = {};
  if (file.number < 0 || ::fstat(file.number, &status) != 0) return nullptr;
  std::unique_ptr<MappedFile> mapped(new MappedFile);
  if (!S_ISREG(status.st_mode)) {
    if (!read_all(file.number, mapped->read_)) return nullptr;
    mapped->size_ = mapped->read_.size();
    mapped->read_.append(kPadding, '\0');
    mapped->data_ = mapped->read_.data();
    return mapped;
  }
  // The file is laid over memory that is a little longer, so that there is some after its last byte.
  mapped->size_ = static_cast<std::size_t>(status.st_size);
  const std::size_t length = mapped->size_ + kPadding;
  void* memory = ::mmap(nullptr, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return nullptr;
  mapped->data_ = static_cast<char*>(memory);
  mapped->mapped_ = length;
  if (mapped->size_ == 0) return mapped;
  if (::mmap(memory, mapped->size_, PROT_READ, MAP_PRIVATE | MAP_FIXED, file.number, 0) == MAP_FAILED) return nullptr;
  ::madvise(memory, mapped->size_, MADV_SEQUENTIAL);
  return mapped;
}

MappedFile::~MappedFile() {
  if (mapped_ > 0) ::munmap(data_, mapped_);
}

}  // namespace crosscheck::cli
