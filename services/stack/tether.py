"""Run a program that ends when its parent ends, even when the parent is killed.

Started as a script of its own rather than as a hook between fork and exec, because such a
hook may deadlock in a parent that has threads. Standard library only: it runs with `-I -S`.
Off Linux there is no such signal, and the program is merely started.
"""

import ctypes
import os
import sys

_PR_SET_PDEATHSIG = 1
_UNCHANGED = -1


def main(arguments: list[str]) -> None:
    """Become the program: PARENT-PID DEATH-SIGNAL UID GID COMMAND...

    A UID of -1 keeps the account. Raises `OSError` when a step is refused.
    """
    parent, death_signal, uid, gid = (int(argument) for argument in arguments[:4])
    command = arguments[4:]
    if uid != _UNCHANGED:
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if sys.platform == "linux":
        # After the change of account, because that clears the setting.
        libc = ctypes.CDLL(None, use_errno=True)
        if libc.prctl(_PR_SET_PDEATHSIG, death_signal, 0, 0, 0) != 0:
            raise OSError(ctypes.get_errno(), "prctl(PR_SET_PDEATHSIG) was refused")
        if os.getppid() != parent:
            sys.exit("the parent ended before its child began")
    os.execv(command[0], command)


if __name__ == "__main__":
    main(sys.argv[1:])
