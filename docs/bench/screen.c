// Watches a window from outside: its title and its pixels on an X display, and presses keys. For docs/bench/window.
//   screen start TEXT SECONDS      waits for a window whose title has TEXT, then for a picture in it
//   screen steps PAUSE_MS KEY...   learns the settled picture after each key, goes through the keys again and times them
//   screen hold KEY SECONDS        holds a key down and lists what was shown
// BEFORE_KEY of the environment is a command that runs before each timed key. Every time is printed in milliseconds since EPOCH_MICROS of the environment (start) or since the key was pressed.
// cc -O2 screen.c -lX11 -lXext -l:libXtst.so.6 -lm
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/keysym.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <time.h>
#include <unistd.h>

extern int XTestFakeKeyEvent(Display *, unsigned, Bool, unsigned long); // libXtst, without its header

static Display *display;
static Window window;
static Atom net_name;
static XImage *image;
static XShmSegmentInfo shared;
static int left, top, width, height; // of the picture that is compared, in the window
static unsigned char *grey;          // of the last grab, width * height

static double now_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void rest_ms(double ms) { usleep((useconds_t)(ms * 1000)); }

static void fail(const char *what) {
    fprintf(stderr, "screen: %s\n", what);
    exit(1);
}

static int ignore(Display *d, XErrorEvent *e) { return (void)d, (void)e, 0; } // a window may go while it is looked at

static void title_of(Window w, char *into, size_t size) {
    Atom type;
    int format;
    unsigned long count, rest;
    unsigned char *text = NULL;
    into[0] = 0;
    if (XGetWindowProperty(display, w, net_name, 0, 512, False, AnyPropertyType, &type, &format, &count, &rest, &text) ==
            Success && text) {
        snprintf(into, size, "%s", (char *)text);
        XFree(text);
    }
}

static Window find(Window in, const char *text) {
    Window root, parent, *children = NULL, found = 0;
    unsigned count = 0;
    char title[2048];
    title_of(in, title, sizeof title);
    if (strstr(title, text)) {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(display, in, &attributes) && attributes.map_state == IsViewable && attributes.width > 200) return in;
    }
    if (!XQueryTree(display, in, &root, &parent, &children, &count)) return 0;
    for (unsigned i = 0; i < count && !found; i++) found = find(children[i], text);
    if (children) XFree(children);
    return found;
}

// The part of the window that holds spectrogram whatever panes are open; of it only a strip where waiting for the first
// picture must not take the time of the processor that the picture needs.
static void look_at(Window w, Bool only_strip) {
    XWindowAttributes a;
    if (!XGetWindowAttributes(display, w, &a)) fail("the window is gone");
    window = w;
    left = a.width * 22 / 100;
    top = a.height * 28 / 100;
    width = a.width * 70 / 100;
    height = a.height * 58 / 100;
    if (only_strip) left = a.width / 2, width = 64;
    image = XShmCreateImage(display, a.visual, a.depth, ZPixmap, NULL, &shared, width, height);
    shared.shmid = shmget(IPC_PRIVATE, (size_t)image->bytes_per_line * image->height, IPC_CREAT | 0600);
    shared.shmaddr = image->data = shmat(shared.shmid, NULL, 0);
    XShmAttach(display, &shared);
    XSync(display, False);
    shmctl(shared.shmid, IPC_RMID, NULL);
    grey = malloc((size_t)width * height);
}

static void grab(void) {
    if (!XShmGetImage(display, window, image, left, top, AllPlanes)) fail("the window cannot be read");
    for (int y = 0; y < height; y++) {
        const unsigned *row = (const unsigned *)(image->data + (size_t)y * image->bytes_per_line);
        unsigned char *out = grey + (size_t)y * width;
        for (int x = 0; x < width; x++) {
            unsigned p = row[x];
            out[x] = (unsigned char)((((p >> 16) & 255) * 77 + ((p >> 8) & 255) * 151 + (p & 255) * 28) >> 8);
        }
    }
}

static double correlation(const unsigned char *a, const unsigned char *b) {
    double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0, n = 0;
    for (int y = 0; y < height; y += 2)
        for (int x = 0; x < width; x += 2) {
            double p = a[(size_t)y * width + x], q = b[(size_t)y * width + x];
            sa += p, sb += q, saa += p * p, sbb += q * q, sab += p * q, n++;
        }
    double va = saa - sa * sa / n, vb = sbb - sb * sb / n;
    return va <= 0 || vb <= 0 ? 0 : (sab - sa * sb / n) / sqrt(va * vb);
}

// Of all pixels, the part that is the same.
static double same(const unsigned char *a, const unsigned char *b) {
    long equal = 0;
    for (long i = 0; i < (long)width * height; i++) equal += a[i] == b[i];
    return (double)equal / ((double)width * height);
}

static int shades(void) {
    int seen[256] = {0}, count = 0;
    for (long i = 0; i < (long)width * height; i++)
        if (!seen[grey[i]]++) count++;
    return count;
}

static void key(KeySym symbol, Bool down) {
    KeyCode code = XKeysymToKeycode(display, symbol);
    if (!code) fail("there is no such key");
    XTestFakeKeyEvent(display, code, down, 0);
    XFlush(display);
}

static void settle(double still_ms, double most_ms) {
    unsigned char *before = malloc((size_t)width * height);
    double began = now_ms(), changed = began;
    grab();
    memcpy(before, grey, (size_t)width * height);
    while (now_ms() - changed < still_ms && now_ms() - began < most_ms) {
        rest_ms(40);
        grab();
        if (memcmp(before, grey, (size_t)width * height)) {
            memcpy(before, grey, (size_t)width * height);
            changed = now_ms();
        }
    }
    free(before);
}

static int start(const char *text, double seconds) {
    const char *micros = getenv("EPOCH_MICROS");
    double epoch = micros ? atof(micros) / 1e3 : now_ms();
    double deadline = now_ms() + seconds * 1e3;
    Window w = 0;
    while (!(w = find(DefaultRootWindow(display), text))) {
        if (now_ms() > deadline) fail("no such window came");
        rest_ms(4);
    }
    double titled = now_ms();
    look_at(w, True);
    for (;;) {
        grab();
        if (shades() > 60) break;
        if (now_ms() > deadline) fail("no picture came");
        rest_ms(4);
    }
    printf("title %.0f picture %.0f\n", titled - epoch, now_ms() - epoch);
    return 0;
}

static int steps(double pause_ms, int count, char **keys) {
    unsigned char **known = calloc(count, sizeof *known);
    char (*titles)[2048] = calloc(count, sizeof *titles);
    char title[2048];
    for (int pass = 0; pass < 2; pass++) {
        // both passes begin at the same place and come the same way
        key(XK_Home, True);
        key(XK_Home, False);
        rest_ms(300);
        settle(1500, 60000);
        for (int i = 0; i < count; i++) {
            KeySym symbol = XStringToKeysym(keys[i]);
            if (pass == 1) {
                settle(pause_ms, 60000);
                const char *before = getenv("BEFORE_KEY");
                if (before && system(before)) fail("BEFORE_KEY failed");
                rest_ms(rand() % 40);
            }
            double pressed = now_ms(), titled = -1, first = -1, exact = -1, best = 0;
            key(symbol, True);
            key(symbol, False);
            if (pass == 0) {
                rest_ms(300);
                settle(1500, 60000);
                title_of(window, titles[i], sizeof titles[i]);
                known[i] = malloc((size_t)width * height);
                memcpy(known[i], grey, (size_t)width * height);
                continue;
            }
            while (exact < 0 && now_ms() - pressed < 6000) {
                title_of(window, title, sizeof title);
                grab();
                double t = now_ms() - pressed;
                int right = !strcmp(title, titles[i]);
                if (right && titled < 0) titled = t;
                if (first < 0) {
                    double c = correlation(grey, known[i]);
                    if (c > best) best = c;
                    if (right && c >= 0.8) first = t;
                }
                if (first >= 0 && same(grey, known[i]) > 0.999) exact = t;
                rest_ms(1);
            }
            printf("key %s title %.1f first %.1f exact %.1f shows %s\n", keys[i], titled, first, exact, titles[i]);
            fflush(stdout);
        }
    }
    return 0;
}

static int hold(const char *name, double seconds) {
    char title[2048], last[2048] = "";
    long titles = 0, pictures = 0, position = 0, skipped = 0;
    unsigned char *before = calloc((size_t)width * height, 1);
    KeySym symbol = XStringToKeysym(name);
    title_of(window, last, sizeof last);
    char *at = strrchr(last, '(');
    if (at) position = atol(at + 1);
    XSelectInput(display, window, PropertyChangeMask);
    double began = now_ms();
    key(symbol, True);
    int down = 1;
    double quiet = began;
    // after the key is up, what was asked for may still arrive
    while (down || now_ms() - quiet < 1000) {
        if (down && now_ms() - began > seconds * 1e3) {
            key(symbol, False);
            down = 0;
            quiet = now_ms();
        }
        title_of(window, title, sizeof title);
        if (strcmp(title, last)) {
            strcpy(last, title);
            titles++;
            quiet = now_ms();
            at = strrchr(title, '(');
            long next = at ? atol(at + 1) : position + 1;
            if (labs(next - position) > 1) skipped += labs(next - position) - 1;
            position = next;
        }
        grab();
        if (memcmp(before, grey, (size_t)width * height)) {
            memcpy(before, grey, (size_t)width * height);
            pictures++;
        }
        rest_ms(2);
    }
    printf("titles %ld skipped %ld pictures %ld last %s\n", titles, skipped, pictures, last);
    return 0;
}

int main(int count, char **words) {
    display = XOpenDisplay(NULL);
    if (!display) fail("there is no display");
    XSetErrorHandler(ignore);
    net_name = XInternAtom(display, "_NET_WM_NAME", False);
    srand(20260);
    if (count == 4 && !strcmp(words[1], "start")) return start(words[2], atof(words[3]));
    Window w = find(DefaultRootWindow(display), "Sonolens");
    if (!w) fail("no window of Sonolens is there");
    look_at(w, False);
    XSetInputFocus(display, w, RevertToParent, CurrentTime);
    XSync(display, False);
    if (count >= 4 && !strcmp(words[1], "steps")) return steps(atof(words[2]), count - 3, words + 3);
    if (count == 4 && !strcmp(words[1], "hold")) return hold(words[2], atof(words[3]));
    fail("start TEXT SECONDS | steps PAUSE_MS KEY... | hold KEY SECONDS");
}
